import type { FastifyInstance, FastifyReply } from 'fastify';
import type { FormAnswers } from '../../services/forms/form-response';
import { escapeText, plainPage, plainPolicy } from './plain-page';
import { plainTexts } from './plain-texts';

/** What the form's page needs of the spreadsheet. */
export interface FormRoutesOptions {
  /** The questions that have a column already. */
  readonly questions: () => readonly string[];
  /** Puts a response into the sheet; the triggers that it starts run on. */
  readonly submit: (answers: FormAnswers) => void;
}

type Query = { Querystring: { lang?: string; sent?: string } };

/** Room for questions that the form does not have yet. */
const newQuestions = 2;

/** The form whose responses the spreadsheet keeps, as a page that anybody on this computer can fill in. */
export function addFormRoutes(app: FastifyInstance, { questions, submit }: FormRoutesOptions): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );

  app.get<Query>('/form', async (request, reply) => {
    const { tag, texts } = plainTexts(request.query.lang);
    const { sent } = request.query;
    const address = `/form?lang=${tag}`;
    if (sent !== undefined) {
      const said = sent === '1' ? texts.sent : texts.nothing;
      const body = `<p role="status">${escapeText(said)}</p><p><a href="${address}">${escapeText(texts.again)}</a></p>`;
      return sendPage(reply, plainPage(tag, texts.form, body));
    }
    const known = questions().map((question, index) => field(`known-${index}`, question, question));
    const more = Array.from({ length: newQuestions }, (_, index) => {
      const [asked, answered] = [`question-${index}`, `answer-${index}`];
      return `<fieldset><div>${field(asked, 'question', texts.question)}</div><div>${field(answered, 'answer', texts.answer)}</div></fieldset>`;
    });
    const fields = [...known, ...(known.length === 0 ? [...more, ...more] : more)].join('\n');
    const form = `<form method="post" action="${address}">${fields}<button>${escapeText(texts.send)}</button></form>`;
    return sendPage(reply, plainPage(tag, texts.form, `<p>${escapeText(texts.formHint)}</p>${form}`));
  });

  app.post<Query & { Body: unknown }>('/form', async (request, reply) => {
    const answers = typeof request.body === 'string' ? readAnswers(request.body) : [];
    if (answers.length > 0) submit(answers);
    return reply.redirect(`/form?lang=${plainTexts(request.query.lang).tag}&sent=${answers.length > 0 ? 1 : 0}`, 303);
  });
}

function field(id: string, name: string, label: string): string {
  return `<label for="${id}">${escapeText(label)}</label><input id="${id}" name="${escapeText(name)}">`;
}

// Fields come in the order of the page. A free question stands before its answer; known ones bring their own name.
function readAnswers(body: string): FormAnswers {
  const answers: [string, string][] = [];
  let asked = '';
  for (const [name, value] of new URLSearchParams(body)) {
    if (name === 'question') asked = value.trim();
    else if (name === 'answer') answers.push([asked, value]);
    else answers.push([name, value]);
  }
  return answers.filter(([question, answer]) => question !== '' && answer !== '');
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return (
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', plainPolicy)
      .header('cache-control', 'no-store')
      // A form is sent with the page's own origin, which is what the server asks for.
      .header('referrer-policy', 'same-origin')
      .send(html)
  );
}
