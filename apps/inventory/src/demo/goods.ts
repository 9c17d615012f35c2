import { branches, catalogue, demoId } from '@anteroom/demo-centre';

export interface DemoProduct {
  readonly id: string;
  readonly branch: 0 | 1;
  readonly storeId: string;
  readonly article: string;
  readonly barcode: string;
  readonly name: string;
  readonly category: string;
  readonly saleUnit: string;
  readonly writeOffUnit: string;
  readonly ratio: number;
  /** Minor units of the branch's currency. */
  readonly price: number;
  readonly cost: number;
  /** Days from delivery to the date on the lot; null: it keeps. */
  readonly keepsDays: number | null;
  /** How it stands on the day the demo is loaded; `short`: not all that are booked ahead can have it. */
  readonly state: 'low' | 'short' | 'expiring' | 'well';
}

export interface DemoStore {
  readonly id: string;
  readonly branch: 0 | 1;
  readonly name: string;
}

export const stores: readonly DemoStore[] = [
  { id: demoId('store', 1), branch: 0, name: 'General' },
  { id: demoId('store', 2), branch: 0, name: 'Fridge 1' },
  { id: demoId('store', 3), branch: 1, name: 'Stockroom' },
  { id: demoId('store', 4), branch: 1, name: 'Medication fridge' },
];

type Row = [
  article: string,
  name: string,
  category: string,
  units: string,
  price: number,
  cost: number,
  keepsDays: number | null,
  place?: 'fridge',
  state?: 'low' | 'short' | 'expiring',
];

/** `box/pcs/100`: one box is a hundred pieces; `vial`: one and the same unit. */
const rows: Row[] = [
  ['GL-210', 'Nitrile gloves, S', 'Protection', 'box/pcs/100', 0, 640, 1100],
  ['GL-220', 'Nitrile gloves, M', 'Protection', 'box/pcs/100', 0, 640, 1100, undefined, 'low'],
  ['SM-200', 'Surgical mask, type IIR', 'Protection', 'box/pcs/50', 0, 350, 900],
  ['CR-100', 'Couch roll, 50 cm', 'Protection', 'roll/sheets/150', 0, 480, null],
  ['TD-010', 'Tongue depressor', 'Examination', 'box/pcs/100', 0, 210, null],
  ['OS-020', 'Otoscope tip', 'Examination', 'bag/pcs/250', 0, 900, null],
  ['TC-030', 'Thermometer cover', 'Examination', 'box/pcs/200', 0, 780, null],
  ['AW-040', 'Alcohol swab', 'Disinfection', 'box/pcs/100', 0, 190, 720],
  ['SD-050', 'Surface disinfectant, 1 l', 'Disinfection', 'bottle/ml/1000', 0, 720, 540],
  ['SY-002', 'Syringe 2 ml', 'Injection', 'box/pcs/100', 0, 620, 1400],
  ['SY-005', 'Syringe 5 ml', 'Injection', 'box/pcs/100', 0, 900, 1400],
  ['NE-023', 'Needle 23 G', 'Injection', 'box/pcs/100', 0, 480, 1400],
  ['BC-021', 'Butterfly cannula 21 G', 'Injection', 'box/pcs/50', 0, 2600, 1200],
  ['VT-001', 'Blood tube, EDTA', 'Laboratory', 'tray/pcs/50', 0, 1450, 300, undefined, 'expiring'],
  ['VT-002', 'Blood tube, serum', 'Laboratory', 'tray/pcs/50', 0, 1380, 300],
  ['TS-010', 'Glucose test strip', 'Laboratory', 'tin/pcs/50', 0, 1900, 360],
  ['UT-010', 'Urine test strip', 'Laboratory', 'tin/pcs/100', 0, 1650, 400],
  ['CS-010', 'Cervical brush', 'Laboratory', 'box/pcs/100', 0, 3200, 1000],
  ['LD-120', 'Lidocaine 1%', 'Medication', 'vial/ml/20', 0, 310, 280, undefined, 'low'],
  ['CO-040', 'Triamcinolone 40 mg', 'Medication', 'ampoules', 0, 890, 420],
  ['VX-026', 'Influenza vaccine 2026/27', 'Vaccines', 'doses', 0, 985, 240, 'fridge', 'low'],
  ['VX-031', 'Hepatitis A vaccine', 'Vaccines', 'doses', 0, 3400, 500, 'fridge'],
  ['VX-040', 'MMR vaccine', 'Vaccines', 'doses', 0, 2900, 400, 'fridge', 'expiring'],
  ['VX-050', 'Tetanus vaccine', 'Vaccines', 'doses', 0, 1250, 600, 'fridge'],
  ['BK-104', 'Punch biopsy kit, 4 mm', 'Procedures', 'kits', 0, 1120, 700, undefined, 'short'],
  ['SN-040', 'Suture 4-0 nylon', 'Procedures', 'pcs', 0, 235, 1300],
  ['LN-010', 'Liquid nitrogen', 'Procedures', 'l/ml/1000', 0, 850, null],
  ['PT-060', 'Patch test chamber', 'Procedures', 'strips', 0, 460, 500],
  ['SD-110', 'Sterile dressing, 10×10', 'Dressings', 'box/pcs/25', 0, 1050, 1500],
  ['GZ-050', 'Gauze swab', 'Dressings', 'pack/pcs/100', 0, 380, 1500],
  ['PC-010', 'Plaster cast roll, 10 cm', 'Dressings', 'roll', 0, 280, 1800],
  ['EG-250', 'Electrode gel, 250 ml', 'Diagnostics', 'bottle/ml/250', 850, 420, 700],
  ['EE-050', 'ECG electrode', 'Diagnostics', 'pack/pcs/50', 0, 1290, 760, undefined, 'low'],
  ['HB-002', 'Holter battery, AA', 'Diagnostics', 'pcs', 0, 60, 1800],
  ['UG-500', 'Ultrasound gel, 5 l', 'Diagnostics', 'canister/ml/5000', 0, 1475, 700],
  ['FS-100', 'Fluorescein strip', 'Diagnostics', 'box/pcs/100', 0, 3100, 520],
  ['KT-500', 'Kinesiology tape', 'Physiotherapy', 'roll/cm/500', 1290, 420, null],
  ['EB-010', 'Exercise band', 'For sale', 'pcs', 1490, 520, null],
  ['CM-100', 'Urea cream 10%, 100 ml', 'For sale', 'tube', 1190, 540, 700],
  ['SC-050', 'Sun cream SPF 50, 200 ml', 'For sale', 'bottle', 1890, 910, 800],
  ['CM-030', 'Zinc ointment, 50 g', 'For sale', 'tube', 790, 310, 800],
  ['BP-001', 'Blood pressure monitor', 'For sale', 'pcs', 4990, 2650, null],
];

function unitsOf(text: string): Pick<DemoProduct, 'saleUnit' | 'writeOffUnit' | 'ratio'> {
  const [saleUnit = '', writeOffUnit = saleUnit, ratio = '1'] = text.split('/');
  return { saleUnit, writeOffUnit, ratio: Number(ratio) };
}

/** The same goods in both branches, each its own; the second one keeps them well. */
export const products: readonly DemoProduct[] = ([0, 1] as const).flatMap((branch) =>
  rows.map(([article, name, category, units, price, cost, keepsDays, place, state], index) => ({
    id: demoId('product', branch * rows.length + index + 1),
    branch,
    storeId: demoId('store', branch * 2 + (place ? 2 : 1)),
    article,
    barcode: `40063813${String(branch * rows.length + index).padStart(5, '0')}`,
    name,
    category,
    ...unitsOf(units),
    price,
    cost,
    keepsDays,
    state: branch === 0 ? (state ?? 'well') : 'well',
  })),
);

/** What a position's services use, article by article; what is said of one service comes on top. */
const ofPosition: Readonly<Record<string, string>> = {
  'General practice': 'GL-220 2, CR-100 1, TD-010 1, AW-040 1',
  Cardiology: 'GL-220 2, CR-100 1',
  Dermatology: 'GL-210 2, CR-100 1',
  Orthopaedics: 'GL-220 2, CR-100 1',
  Paediatrics: 'GL-210 2, TC-030 1, OS-020 1, CR-100 1',
  Ophthalmology: 'FS-100 1, AW-040 1',
  Gynaecology: 'GL-210 2, CR-100 1',
  Physiotherapy: 'SD-050 10, KT-500 40',
  Nursing: 'GL-220 2, AW-040 2, SM-200 1',
};
const ofService: Readonly<Record<string, string>> = {
  'Annual check-up': 'VT-001 2, VT-002 1, BC-021 1, UT-010 1',
  'Annual physical': 'VT-001 2, VT-002 1, BC-021 1, UT-010 1',
  'Travel vaccines': 'VX-031 1, SY-002 1, NE-023 1',
  'Flu shot': 'VX-026 1, SY-002 1, NE-023 1',
  'Repeat prescription': 'TS-010 1',
  'Cardiology consultation': 'EG-250 5',
  'ECG, 12 lead': 'EE-050 10, EG-250 5',
  ECG: 'EE-050 10, EG-250 5',
  'Stress test': 'EE-050 10, EG-250 10',
  'Holter fitting': 'EE-050 5, HB-002 2',
  'Echo review': 'UG-500 40',
  Echocardiogram: 'UG-500 40',
  'Patch testing': 'PT-060 2',
  'Biopsy, punch': 'BK-104 1, LD-120 2, SN-040 1, SD-110 1',
  'Mole removal': 'BK-104 1, LD-120 4, SN-040 2, SD-110 1',
  Cryotherapy: 'LN-010 50, GZ-050 2',
  'Joint injection': 'CO-040 1, LD-120 2, SY-005 1, NE-023 2, SD-110 1',
  'Cortisone injection': 'CO-040 1, LD-120 2, SY-005 1, NE-023 2, SD-110 1',
  'Cast removal': 'PC-010 1, GZ-050 4',
  'Child vaccination': 'VX-040 1, SY-002 1, NE-023 1',
  'Well-child visit': 'VX-026 1, SY-002 1, NE-023 1',
  'Smear test': 'CS-010 1',
  'Antenatal visit': 'UT-010 1, UG-500 20',
  'Pelvic ultrasound': 'UG-500 60',
  'Obstetric ultrasound': 'UG-500 60',
  'Blood test': 'VT-001 2, VT-002 2, BC-021 1',
  'Lab draw': 'VT-001 2, VT-002 2, BC-021 1',
  'Wound dressing': 'SD-110 2, GZ-050 4',
};

export interface DemoBill {
  readonly id: string;
  readonly branch: 0 | 1;
  readonly serviceId: string;
  readonly teamMemberId: null;
  readonly items: readonly { readonly productId: string; readonly quantity: number }[];
}

/** Of every service of the demo's catalogue. */
export const bills: readonly DemoBill[] = catalogue.map((offer, index) => ({
  id: demoId('consumable', index + 1),
  branch: offer.branch,
  serviceId: offer.id,
  teamMemberId: null,
  items: [ofPosition[offer.position], ofService[offer.name]].flatMap((text) =>
    (text?.split(', ') ?? []).map((item) => {
      const [article = '', quantity = '0'] = item.split(' ');
      return { productId: productOf(offer.branch, article).id, quantity: Number(quantity) };
    }),
  ),
}));

function productOf(branch: 0 | 1, article: string): DemoProduct {
  const product = products.find((one) => one.branch === branch && one.article === article);
  if (!product) throw new Error(`${branches[branch].name} has no ${article}.`);
  return product;
}
