/** Chat services that take messages by a webhook. */
export type ChatService = 'googleChat' | 'slack' | 'dingTalk' | 'weCom' | 'feishu';

/** By host; the only ones that are reached, and those that the manifest of this build allows. Lark is Feishu abroad. */
export const CHAT_HOSTS: ReadonlyMap<string, ChatService> = new Map([
  ['chat.googleapis.com', 'googleChat'],
  ['hooks.slack.com', 'slack'],
  ['oapi.dingtalk.com', 'dingTalk'],
  ['qyapi.weixin.qq.com', 'weCom'],
  ['open.feishu.cn', 'feishu'],
  ['open.larksuite.com', 'feishu'],
]);

/** A webhook's address, taken apart as far as people may see it. */
export interface ChatAddress {
  readonly service: ChatService;
  readonly host: string;
}

/**
 * Which service an address belongs to. Only `https`, and nothing but a host before the path: a user name or a port there
 * would lead elsewhere than it looks.
 *
 * @returns null for every address that is none of a known service.
 */
export function readChatAddress(url: string): ChatAddress | null {
  const host = /^https:\/\/([a-z0-9.-]+)\/[\x21-\x7e]+$/.exec(url)?.[1];
  const service = CHAT_HOSTS.get(host ?? '');
  return host === undefined || service === undefined ? null : { service, host };
}

/** Services whose messages may be signed with a secret. */
export function takesSecret(service: ChatService): boolean {
  return service === 'dingTalk' || service === 'feishu';
}
