import type { Messages } from '../messages';

export const menu: Messages['menu'] = {};
