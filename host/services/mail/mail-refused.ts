import { ServiceException } from '../exception';

/** The mail server was not reached, or said no before it had the message: nothing went out, and nothing counts (F153). */
export class MailRefused extends ServiceException {}
