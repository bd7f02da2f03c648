import { cloneElement, type VNode } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  /** One control that takes `id` and the ARIA attributes. */
  readonly children: VNode<object>;
  readonly hint?: string | undefined;
  /** What is wrong, in words; shown at the field and tied to it. */
  readonly error?: string | undefined;
  /** Something to know that does not stop saving. */
  readonly warning?: string | undefined;
  readonly isRequired?: boolean;
}

/** A labelled control with its hint and its error, connected for screen readers. */
export function Field({ label, children, hint, error, warning, isRequired }: FieldProps) {
  const id = useId();
  const note = error ?? warning ?? hint;
  const control = cloneElement(children, {
    id,
    'aria-required': isRequired ? true : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': note ? `${id}-note` : undefined,
  });
  return (
    <div class="field">
      <label for={id}>
        {label}
        {isRequired && (
          <span class="required" aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      {control}
      {note && (
        <p id={`${id}-note`} class={error ? 'note error' : warning ? 'note warning' : 'note'}>
          {note}
        </p>
      )}
    </div>
  );
}
