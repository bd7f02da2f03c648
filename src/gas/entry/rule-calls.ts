import type { Reply } from '../../app/api/reply';
import type { RulesView } from '../../app/api/rules-view';
import { saveRule as saveRuleCommand, setRuleOn as setRuleOnCommand } from '../../app/commands/save-rule';
import { listRules } from '../../app/queries/list-rules';
import { parseRequest, saveRuleRequest, setRuleOnRequest } from '../../app/requests';
import { guardReply } from './guard';
import { reminderPorts } from './reminder-ports';
import { openRules } from './rules-menu';

/** Sidebar. Reads only; FULL mode, no quota. */
export function getRules(): Reply<RulesView> {
  return guardReply(() => listRules(reminderPorts()));
}

/** Sidebar. Writes the Rules sheet; FULL mode, no quota. */
export function saveRule(request: unknown): Reply<RulesView> {
  return guardReply(() => {
    const checked = parseRequest(saveRuleRequest, request);
    return checked.ok ? saveRuleCommand(reminderPorts(), checked.value) : checked;
  });
}

/** Sidebar. Writes the Rules sheet; FULL mode, no quota. */
export function setRuleOn(request: unknown): Reply<RulesView> {
  return guardReply(() => {
    const checked = parseRequest(setRuleOnRequest, request);
    return checked.ok ? setRuleOnCommand(reminderPorts(), checked.value) : checked;
  });
}

/** Sidebar. Opens the Rules sheet, or makes it; FULL mode, no quota. */
export function showRulesSheet(): Reply<null> {
  return guardReply(openRules);
}
