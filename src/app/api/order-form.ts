import type { OrderDraft } from '../../domain/order/order-draft';
import type { TodayBoard } from './today-board';

/** A draft as it travels: days as text. Texts are `''` where empty. */
export interface OrderForm extends Omit<OrderDraft, 'expectedDeliveryDate' | 'paymentDueDate'> {
  readonly expectedDeliveryDate: string | null;
  readonly paymentDueDate: string | null;
}

export interface OrderRequest {
  readonly form: OrderForm;
  /** Made once per form: saving it again after a lost answer writes nothing. Letters, digits and `-`. */
  readonly requestId: string;
}

/** What a change did. `missing` counts lines that were not in the sheet any more. */
export interface ChangeReport {
  readonly changed: number;
  readonly missing: number;
  readonly board: TodayBoard;
}
