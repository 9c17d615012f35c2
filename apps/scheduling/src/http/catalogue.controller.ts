import { listBranches, listResources, listServices, listTeamMembers } from '@anteroom/contracts-scheduling';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { ListCatalogue } from '../application/reads/list-catalogue';

/** What a branch consists of. */
@Controller()
export class CatalogueController {
  constructor(private readonly catalogue: ListCatalogue) {}

  @Handles(listBranches)
  branches(@Input() { by }: InputOf<typeof listBranches>) {
    return this.catalogue.branches(by.branchIds);
  }

  @Handles(listServices)
  services(@Input() { params }: InputOf<typeof listServices>) {
    return this.catalogue.services(params.branchId);
  }

  @Handles(listTeamMembers)
  teamMembers(@Input() { params }: InputOf<typeof listTeamMembers>) {
    return this.catalogue.teamMembers(params.branchId);
  }

  @Handles(listResources)
  resources(@Input() { params }: InputOf<typeof listResources>) {
    return this.catalogue.resources(params.branchId);
  }
}
