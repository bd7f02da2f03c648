import type { Messages } from '../messages';

export const sheets: Messages['sheets'] = {};
