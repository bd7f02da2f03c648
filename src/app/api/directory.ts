/** What earlier orders know, for suggestions in the order form. Most recent first. */
export interface Directory {
  readonly customers: readonly KnownCustomer[];
  readonly products: readonly KnownProduct[];
  readonly owners: readonly string[];
  readonly paymentMethods: readonly string[];
  readonly orders: readonly KnownOrder[];
}

export interface KnownCustomer {
  readonly name: string;
  readonly contact: string;
  readonly email: string;
  readonly shippingAddress: string;
  readonly language: string;
}

export interface KnownProduct {
  readonly name: string;
  readonly specification: string;
  readonly unit: string;
  readonly unitPrice: number | null;
}

/** An order as the search for one to duplicate shows it. */
export interface KnownOrder {
  readonly orderNumber: string;
  readonly customerName: string;
  readonly orderDate: string | null;
  /** Product of the first line. */
  readonly productName: string;
  readonly lineCount: number;
}
