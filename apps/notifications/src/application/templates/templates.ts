import type { LanguageName } from '../../domain/language.rules';
import type { ChannelName, Kind } from '../../domain/message-kinds';
import type { Words } from './wording';

export interface TemplatePlace {
  readonly branchId: string;
  readonly kind: Kind;
  readonly channel: ChannelName;
  readonly language: LanguageName;
}

export interface WrittenTemplate extends TemplatePlace, Words {
  readonly version: number;
}

/** The templates that somebody has written anew. Each joins the running unit of work. */
export abstract class Templates {
  abstract list(branchIds: readonly string[]): Promise<WrittenTemplate[]>;
  /** False: somebody else wrote it meanwhile. */
  abstract save(template: WrittenTemplate): Promise<boolean>;
}
