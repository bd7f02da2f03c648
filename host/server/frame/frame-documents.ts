import { randomBytes } from 'node:crypto';

/** A document of a sidebar or dialog that a page is about to show. */
export interface FrameDocument {
  readonly html: string;
  /** The functions that google.script.run offers in it. */
  readonly functions: readonly string[];
}

/** The documents that scripts have shown lately, each under a name that cannot be guessed. */
export interface FrameDocuments {
  add(document: FrameDocument): string;
  find(id: string): FrameDocument | undefined;
}

/** More than any page has open at a time. */
const mostKept = 100;

/** Makes an empty store; the oldest documents go first. */
export function createFrameDocuments(): FrameDocuments {
  const documents = new Map<string, FrameDocument>();
  return {
    add(document) {
      const id = randomBytes(16).toString('hex');
      documents.set(id, document);
      for (const old of documents.keys()) {
        if (documents.size <= mostKept) break;
        documents.delete(old);
      }
      return id;
    },
    find: (id) => documents.get(id),
  };
}

/**
 * The document as the frame loads it: Google's API stands before everything that the project wrote, without taking the
 * place of its doctype.
 *
 * @param origin - The page's origin, the only one that the frame talks to.
 */
export function renderFrameDocument(document: FrameDocument, origin: string): string {
  const facts = JSON.stringify({ origin, functions: document.functions }).replace(/</g, '\\u003c');
  const start = `<script>window.__hostFrame__=${facts};document.currentScript.remove()</script><script src="/frame-shim.js"></script>`;
  const before = /^\s*(<!doctype[^>]*>)?(\s*<html[^>]*>)?(\s*<head(?:\s[^>]*)?>)?/i.exec(document.html)?.[0] ?? '';
  return before + start + document.html.slice(before.length);
}
