import type { RulesView } from '../../app/api/rules-view';
import type { Audience } from '../../domain/rules/message-rule';
import { Field } from '../parts/field';
import { RemoveIcon } from '../parts/icons';
import { useSidebar } from '../sidebar-context';

interface RecipientPickerProps {
  readonly label: string;
  readonly audience: readonly Audience[];
  readonly offer: Pick<RulesView, 'people' | 'roles'>;
  readonly error?: string | undefined;
  readonly onAudience: (audience: readonly Audience[]) => void;
}

/** Whom a rule tells: the owner, and people or roles of the Team table. The customer stays as it is. */
export function RecipientPicker({ label, audience, offer, error, onAudience }: RecipientPickerProps) {
  const words = useSidebar().texts.rules.form;
  const hasOwner = audience.some(({ kind }) => kind === 'owner');
  const named = audience.flatMap((member) => ('name' in member ? [member] : []));
  const has = (kind: 'person' | 'role', name: string) => named.some((member) => member.kind === kind && member.name === name);
  const free = {
    person: offer.people.filter((name) => !has('person', name)),
    role: offer.roles.filter((name) => !has('role', name)),
  };
  const add = (value: string) => {
    const [kind, name] = value.split(/:(.*)/s);
    if ((kind === 'person' || kind === 'role') && name) onAudience([...audience, { kind, name }]);
  };

  return (
    <fieldset class="recipients">
      <legend class="label">{label}</legend>
      <label class="checkbox">
        <input
          type="checkbox"
          checked={hasOwner}
          onInput={() =>
            onAudience(hasOwner ? audience.filter(({ kind }) => kind !== 'owner') : [{ kind: 'owner' }, ...audience])
          }
        />
        {words.ownerOfOrder}
      </label>
      {named.map((member) => (
        <div key={`${member.kind}:${member.name}`} class="recipient">
          <span>{member.name}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={words.remove({ name: member.name })}
            onClick={() => onAudience(audience.filter((other) => other !== member))}
          >
            <RemoveIcon />
          </button>
        </div>
      ))}
      {free.person.length + free.role.length > 0 && (
        <Field label={words.addRecipient} error={error} hint={audience.length === 0 ? words.nobodyHint : undefined}>
          <select value="" onInput={(event) => add(event.currentTarget.value)}>
            <option value="">{words.choose}</option>
            {(['person', 'role'] as const).map(
              (kind) =>
                free[kind].length > 0 && (
                  <optgroup key={kind} label={kind === 'person' ? words.people : words.roles}>
                    {free[kind].map((name) => (
                      <option key={name} value={`${kind}:${name}`}>
                        {name}
                      </option>
                    ))}
                  </optgroup>
                ),
            )}
          </select>
        </Field>
      )}
      {free.person.length + free.role.length === 0 && audience.length === 0 && (
        <p class={error ? 'note error' : 'note'}>{error ?? words.nobodyHint}</p>
      )}
    </fieldset>
  );
}
