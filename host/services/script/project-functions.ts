import type { Project } from '../../project/project';

/** Whether the project has a top-level function of that name, by the ways that Apps Script recognises (F174). */
export function definesFunction(project: Project, name: string): boolean {
  const declared = new RegExp(`(?:^|[;}])\\s*(?:async\\s+)?function\\s*\\*?\\s*${name}\\s*\\(`, 'm');
  const assigned = new RegExp(`(?:^|[;}])\\s*(?:var|let|const)\\s+${name}\\s*=`, 'm');
  return project.files.some(({ source }) => declared.test(source) || assigned.test(source));
}
