import type { NotificationKind, Template, TemplateVariable } from '@anteroom/contracts-notifications';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { listOriginals } from '../../domain/templates/originals';
import { variablesOf } from '../../domain/template-variables.rules';
import { Templates } from './templates';

export interface TemplateList {
  readonly templates: Template[];
  readonly variables: Partial<Record<NotificationKind, TemplateVariable[]>>;
}

/** The templates of a branch: what somebody wrote, and for the rest what Anteroom brings along. */
export class ListTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: Templates,
  ) {}

  async execute(branchId: string): Promise<TemplateList> {
    const written = await this.unitOfWork.read({ branchIds: [branchId] }, () => this.templates.list([branchId]));
    const originals = listOriginals();
    const templates = originals.map(({ kind, channel, language, subject, text }): Template => {
      const own = written.find((one) => one.kind === kind && one.channel === channel && one.language === language);
      const { version, ...words } = own ?? { version: 0, subject, text };
      return {
        kind,
        channel,
        language,
        version,
        subject: words.subject,
        text: words.text,
        original: { subject, text },
      };
    });
    const kinds = new Set(originals.map(({ kind }) => kind));
    return { templates, variables: Object.fromEntries([...kinds].map((kind) => [kind, [...variablesOf(kind)]])) };
  }
}
