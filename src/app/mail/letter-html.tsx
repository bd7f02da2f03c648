import { Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../domain/order/settings';
import { type LetterBlock, readLetter } from './letter';
import { MAIL_COLOURS, MailButton, MailPage } from './mail-page';

/** A written message. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** Plain text; paragraphs are parted by empty lines. */
  readonly text: string;
  /** Stands above the text; left out where empty. */
  readonly brand: string;
  readonly footer: readonly string[];
  /** Addresses in the text that we made. */
  readonly links: ReadonlySet<string>;
}

/** The HTML part of a message, made of its text, so that both say the same. */
export function renderLetterHtml({ language, subject, text, brand, footer, links }: Letter): string {
  const blocks = readLetter(text, links);
  return `<!DOCTYPE html>${renderToString(
    <MailPage htmlLanguage={language === 'zh' ? 'zh-CN' : 'en'} title={subject} brand={brand} footer={footer}>
      <div style={{ padding: '16px 20px 8px' }}>
        <h1 style={{ margin: '0 0 12px', fontSize: '18px', lineHeight: '1.4' }}>{subject}</h1>
        {blocks.map((block, index) => (
          // Blocks never move: the mail is drawn once.
          <Block key={`${index}`} block={block} links={links} />
        ))}
      </div>
    </MailPage>,
  )}`;
}

function Block({ block, links }: { readonly block: LetterBlock; readonly links: ReadonlySet<string> }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p style={{ margin: '0 0 12px' }}>
          {block.lines.map((line, index) => (
            <Fragment key={`${index}`}>
              {index > 0 && <br />}
              <Linked text={line} links={links} />
            </Fragment>
          ))}
        </p>
      );
    case 'list':
      return (
        <ul style={{ margin: '0 0 12px', padding: '0 0 0 20px' }}>
          {block.items.map((item, index) => (
            <li key={`${index}`} style={{ margin: '0 0 4px' }}>
              <Linked text={item} links={links} />
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return <Facts facts={block.facts} links={links} />;
    case 'button':
      return (
        <p style={{ margin: '4px 0 16px' }}>
          <MailButton url={block.url} label={block.label} />
        </p>
      );
  }
}

function Facts({
  facts,
  links,
}: {
  readonly facts: Extract<LetterBlock, { kind: 'facts' }>['facts'];
  readonly links: ReadonlySet<string>;
}) {
  const cell = {
    padding: '6px 12px',
    borderTop: `1px solid ${MAIL_COLOURS.line}`,
    verticalAlign: 'top',
    textAlign: 'left',
  } as const;
  return (
    <table
      style={{
        width: '100%',
        margin: '0 0 16px',
        borderCollapse: 'collapse',
        borderBottom: `1px solid ${MAIL_COLOURS.line}`,
        fontSize: '15px',
      }}
    >
      <tbody>
        {facts.map(({ label, value }, index) => (
          <tr key={`${index}`}>
            <th scope="row" style={{ ...cell, width: '34%', fontWeight: 'normal', color: MAIL_COLOURS.quiet }}>
              {label}
            </th>
            <td style={cell}>
              <Linked text={value} links={links} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Text in which our own addresses are links. */
function Linked({ text, links }: { readonly text: string; readonly links: ReadonlySet<string> }) {
  const parts = text.split(/(https:\/\/\S+)/);
  return (
    <>
      {parts.map((part, index) =>
        links.has(part) ? (
          <a key={`${index}`} href={part} style={{ color: MAIL_COLOURS.link }}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
