/** The invented orders that show what the workbook does. Addresses end in example.com, which nobody can own. */
export const samples = {
  customer: {
    cafe: {
      name: 'Maple & Stone Café',
      contact: '555-0101',
      email: 'orders@maple-stone.example.com',
      address: '14 Harbor Street, Portland',
    },
    hannah: {
      name: 'Hannah Whitlock',
      contact: '555-0112',
      email: 'hannah.whitlock@example.com',
      address: '3 Orchard Lane, Burlington',
    },
    oliver: {
      name: 'Oliver Brandt',
      contact: '555-0123',
      email: 'oliver.brandt@example.com',
      address: '88 Linden Avenue, Apt 5, Denver',
    },
    priya: { name: 'Priya Raman', contact: '555-0134', email: 'priya.raman@example.com', address: '210 Cedar Road, Austin' },
    dental: {
      name: 'Northgate Dental',
      contact: '555-0145',
      email: 'office@northgate-dental.example.com',
      address: '900 Northgate Way, Seattle',
    },
    lucas: {
      name: 'Lucas Moreau',
      contact: '555-0156',
      email: 'lucas.moreau@example.com',
      address: '27 Rue Street, New Orleans',
    },
    sofia: {
      name: 'Sofia Lindqvist',
      contact: '555-0167',
      email: 'sofia.lindqvist@example.com',
      address: '61 Birch Court, Minneapolis',
    },
    school: {
      name: 'Greenfield School',
      contact: '555-0178',
      email: 'purchasing@greenfield.example.com',
      address: '5 School Hill, Greenfield',
    },
    tomas: { name: 'Tomás Herrera', contact: '555-0189', email: 'tomas.herrera@example.com', address: '44 Mesa Drive, Tucson' },
    amelia: { name: 'Amelia Osei', contact: '555-0190', email: 'amelia.osei@example.com', address: '19 Canal View, Baltimore' },
  },
  product: {
    desk: { name: 'Standing desk', specification: '120 × 60 cm, oak', unit: 'pc' },
    chair: { name: 'Office chair', specification: 'Grey, with headrest', unit: 'pc' },
    lamp: { name: 'Desk lamp', specification: 'Dimmable, black', unit: 'pc' },
    shelf: { name: 'Bookshelf', specification: '5 boards, 180 cm', unit: 'pc' },
    laptop: { name: 'Laptop', specification: '14", 16 GB, 512 GB', unit: 'pc' },
    monitor: { name: 'Monitor 27"', specification: '4K', unit: 'pc' },
    keyboard: { name: 'Wireless keyboard', specification: 'US layout', unit: 'pc' },
    consulting: { name: 'Consulting service', specification: '', unit: 'hour' },
    installation: { name: 'Installation on site', specification: '', unit: 'visit' },
    shipping: { name: 'Shipping', specification: '', unit: '' },
    discount: { name: 'Discount', specification: '', unit: '' },
  },
  remark: {
    quiet: 'Quiet model, for a shared office',
    stairs: 'Third floor, no lift: two people for delivery',
    gift: 'Gift: no invoice in the parcel',
    opening: 'Needed before the opening on Saturday',
    deposit: 'Deposit paid, rest on delivery',
    waits: 'Waits for the customer’s choice of colour',
  },
  channel: { shop: 'Web shop', phone: 'Phone', walkIn: 'Walk-in' },
  dialog: {
    title: 'Samples',
    filled: (lines: number, orders: number) =>
      `${lines} sample lines of ${orders} orders were added. Try everything out: their customers get no mail, whatever the rules say; “Remove the samples” takes away those that you did not change.`,
    removed: (removed: number) => (removed === 1 ? 'One sample line was removed.' : `${removed} sample lines were removed.`),
    kept: (kept: number) =>
      kept === 1
        ? 'One sample line was changed by someone and stays. Delete its row if you do not need it.'
        : `${kept} sample lines were changed by someone and stay. Delete their rows if you do not need them.`,
    none: 'There are no samples in the order sheet.',
  },
} as const;
