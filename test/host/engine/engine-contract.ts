import { describeCells } from './contract/cell-contract';
import type { CreateEngine } from './contract/create-engine';
import { describePeople } from './contract/person-contract';
import { describeRows } from './contract/row-contract';
import { describeRules } from './contract/rule-contract';
import { describeSheets } from './contract/sheet-contract';

/** What every engine behind the host does alike, evaluation apart. */
export function describeEngine(name: string, create: CreateEngine): void {
  describeCells(name, create);
  describeRows(name, create);
  describeRules(name, create);
  describeSheets(name, create);
  describePeople(name, create);
}
