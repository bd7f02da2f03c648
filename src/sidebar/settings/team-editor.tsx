import { LANGUAGES } from '../../domain/order/settings';
import { Field } from '../parts/field';
import { RemoveIcon } from '../parts/icons';
import { useSidebar } from '../sidebar-context';
import type { MemberFields } from './settings-fields';

interface TeamEditorProps {
  readonly team: readonly MemberFields[];
  readonly errors: Readonly<Record<string, string>>;
  readonly onTeam: (team: readonly MemberFields[]) => void;
}

/** The Team table: who can own orders, and where their reminders go. */
export function TeamEditor({ team, errors, onTeam }: TeamEditorProps) {
  const { texts, language } = useSidebar();
  const words = texts.sidebar.settings;
  const change = (key: number, changes: Partial<MemberFields>) =>
    onTeam(team.map((member) => (member.key === key ? { ...member, ...changes } : member)));
  const add = () => {
    const key = Math.max(0, ...team.map((member) => member.key)) + 1;
    onTeam([...team, { key, name: '', email: '', language, role: '' }]);
  };

  return (
    <>
      <p class="note">{words.teamHint}</p>
      {team.map((member, index) => (
        <fieldset key={member.key} class="line">
          <legend class="visually-hidden">{words.member({ number: index + 1 })}</legend>
          <div class="line-product">
            <Field label={words.name} error={errors[`team.${index}.name`]}>
              <input
                type="text"
                value={member.name}
                onInput={(event) => change(member.key, { name: event.currentTarget.value })}
              />
            </Field>
            <button
              type="button"
              class="icon-button"
              aria-label={words.removeMember({ name: member.name || words.member({ number: index + 1 }) })}
              onClick={() => onTeam(team.filter((other) => other.key !== member.key))}
            >
              <RemoveIcon />
            </button>
          </div>
          <Field label={words.email} error={errors[`team.${index}.email`]}>
            <input
              type="text"
              inputMode="email"
              value={member.email}
              onInput={(event) => change(member.key, { email: event.currentTarget.value })}
            />
          </Field>
          <div class="columns">
            <Field label={words.mailLanguage}>
              <select
                value={member.language}
                onInput={(event) =>
                  change(member.key, { language: LANGUAGES.find((each) => each === event.currentTarget.value) ?? language })
                }
              >
                {LANGUAGES.map((each) => (
                  <option key={each} value={each}>
                    {texts.labels.language[each]}
                  </option>
                ))}
              </select>
            </Field>
            <Field label={words.role}>
              <input
                type="text"
                value={member.role}
                onInput={(event) => change(member.key, { role: event.currentTarget.value })}
              />
            </Field>
          </div>
        </fieldset>
      ))}
      <button type="button" class="button small" onClick={add}>
        + {words.addMember}
      </button>
    </>
  );
}
