import type { EngineWrite } from './engine-write';
import type { PersonChange } from './sheet-engine';

type ChangeType = Extract<PersonChange, { readonly kind: 'structure' }>['changeType'];

/** The `changeType` of the change event that Google fires for a person's action (F100). */
export function changeTypeOf(write: EngineWrite): ChangeType {
  switch (write.type) {
    case 'insertRows':
      return 'INSERT_ROW';
    case 'insertColumns':
      return 'INSERT_COLUMN';
    case 'deleteRows':
      return 'REMOVE_ROW';
    case 'deleteColumns':
      return 'REMOVE_COLUMN';
    case 'addSheet':
    case 'duplicateSheet':
      return 'INSERT_GRID';
    case 'deleteSheet':
      return 'REMOVE_GRID';
    case 'setStyle':
    case 'setNumberFormats':
    case 'setBorder':
    case 'merge':
    case 'unmerge':
      return 'FORMAT';
    default:
      return 'OTHER';
  }
}
