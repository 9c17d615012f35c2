import {
  addProduct,
  editProduct,
  getProduct,
  listProducts,
  listReorder,
  listStores,
} from '@anteroom/contracts-inventory';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { AddProduct } from '../application/products/add-product';
import { EditProduct } from '../application/products/edit-product';
import { ListProducts } from '../application/reads/list-products';
import { ListReorder } from '../application/reads/list-reorder';
import { ReadProductCard } from '../application/reads/read-product-card';
import { ReadProducts } from '../application/reads/read-products';

@Controller()
export class ProductsController {
  constructor(
    private readonly listProducts: ListProducts,
    private readonly listReorder: ListReorder,
    private readonly readProducts: ReadProducts,
    private readonly readProductCard: ReadProductCard,
    private readonly addProduct: AddProduct,
    private readonly editProduct: EditProduct,
  ) {}

  @Handles(listStores)
  stores(@Input() { params }: InputOf<typeof listStores>) {
    return this.readProducts.listStores(params.branchId);
  }

  @Handles(listProducts)
  list(@Input() { params, query }: InputOf<typeof listProducts>) {
    return this.listProducts.execute({ ...params, ...query });
  }

  @Handles(listReorder)
  reorder(@Input() { params }: InputOf<typeof listReorder>) {
    return this.listReorder.execute(params.branchId);
  }

  @Handles(getProduct)
  read(@Input() { params, by }: InputOf<typeof getProduct>) {
    return this.readProductCard.execute(params.productId, by.branchIds);
  }

  @Handles(addProduct)
  add(@Input() { params, body, by, idempotencyKey = '' }: InputOf<typeof addProduct>) {
    return this.addProduct.execute({ branchId: params.branchId, request: body, by, idempotencyKey });
  }

  @Handles(editProduct)
  edit(@Input() { params, body, by, version = 0 }: InputOf<typeof editProduct>) {
    return this.editProduct.execute({ productId: params.productId, edit: body, version, by });
  }
}
