import type { EditTemplate as EditRequest, Template } from '@anteroom/contracts-notifications';
import { DomainError, NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { variablesOf } from '../../domain/template-variables.rules';
import { originalOf } from '../../domain/templates/originals';
import { type TemplatePlace, Templates } from './templates';
import { Wording } from './wording';

export interface EditTemplateCommand extends TemplatePlace {
  readonly edit: EditRequest;
  /** What the edit was based on; 0: what Anteroom brings along. */
  readonly version: number;
}

/** Writes a template anew. Messages that go from now on are written by it. */
export class EditTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: Templates,
    private readonly wording: Wording,
  ) {}

  /**
   * @throws DomainError `template-variable-unknown` with the names that exist; `invalid`; `stale`
   * @throws NotFound when the kind does not take the channel
   */
  async execute({ edit, version, ...place }: EditTemplateCommand): Promise<Template> {
    const { kind, channel, language, branchId } = place;
    const original = originalOf(kind, channel, language);
    if (!original) throw new NotFound('template');
    const words = { subject: subjectOf(channel, edit.subject), text: edit.text };
    this.wording.check(
      words,
      variablesOf(kind).map(({ name }) => name),
    );
    const written = { ...place, ...words, version: version + 1 };
    const isSaved = await this.unitOfWork.run({ branchIds: [branchId] }, () => this.templates.save(written));
    if (!isSaved) throw await this.#stale(place, original);
    return { kind, channel, language, ...words, version: version + 1, original };
  }

  async #stale(
    { branchId, kind, channel, language }: TemplatePlace,
    original: Template['original'],
  ): Promise<DomainError> {
    const written = await this.unitOfWork.read({ branchIds: [branchId] }, () => this.templates.list([branchId]));
    const own = written.find((one) => one.kind === kind && one.channel === channel && one.language === language);
    const sentence = 'Somebody else wrote this template meanwhile.';
    if (!own) return new DomainError('stale', sentence);
    const { subject, text, version } = own;
    return new DomainError('stale', sentence, {
      current: { kind, channel, language, subject, text, version, original },
    });
  }
}

function subjectOf(channel: TemplatePlace['channel'], subject: string | null): string | null {
  if (channel === 'sms') return null;
  if (subject !== null) return subject;
  const message = 'An e-mail needs a subject.';
  throw new DomainError('invalid', message, { fields: [{ path: 'subject', message }] });
}
