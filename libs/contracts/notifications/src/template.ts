import { Id, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { NotificationChannel, NotificationKind } from './kinds';

/** The languages that messages are written in; a client of any other one is written to in the branch's. */
export const messageLanguages = ['en', 'de', 'ru'] as const;
export const MessageLanguage = z.enum(messageLanguages);

const Wording = z.strictObject({
  /** Of an e-mail; null for an SMS. */
  subject: z.string().nullable(),
  text: z.string(),
});

/** The words of one kind on one channel in one language, in Liquid. Version 0: the words Anteroom brings along. */
export const Template = Wording.extend({
  kind: NotificationKind,
  channel: NotificationChannel,
  language: MessageLanguage,
  version: z.int(),
  /** What Anteroom brings along, to go back to. */
  original: Wording,
});

/** A name that templates may use, with what it stands for in the demo of the editor. */
export const TemplateVariable = z.strictObject({ name: z.string(), example: z.string() });

const wanted = { subject: z.string().trim().min(1).max(200).nullable(), text: z.string().trim().min(1).max(5_000) };
export const EditTemplate = z.strictObject(wanted);

/** How a text travels as SMS. `characters`: as the phone counts them. */
export const SmsLength = z.strictObject({
  characters: z.int(),
  segments: z.int(),
  encoding: z.enum(['GSM-7', 'UCS-2']),
  /** The characters that make it UCS-2, each once. */
  costly: z.array(z.string()),
});

const ofBranch = { branchId: Id };
const one = { branchId: Id, kind: NotificationKind, channel: NotificationChannel, language: MessageLanguage };

export const listTemplates = route({
  name: 'listTemplates',
  summary: 'The templates of a branch, and the variables they may use',
  method: 'GET',
  path: '/branches/:branchId/message-templates',
  right: 'notification.view',
  params: ofBranch,
  response: z.strictObject({
    templates: z.array(Template),
    /** By kind. */
    variables: z.partialRecord(NotificationKind, z.array(TemplateVariable)),
  }),
});
export const editTemplate = route({
  name: 'editTemplate',
  summary: 'Write a template anew',
  method: 'PATCH',
  path: '/branches/:branchId/message-templates/:kind/:channel/:language',
  right: 'template.edit',
  params: one,
  body: EditTemplate,
  response: Template,
  precondition: 'version',
});
export const previewTemplate = route({
  name: 'previewTemplate',
  summary: 'A template with the facts of a real appointment, and its length as SMS',
  method: 'POST',
  path: '/branches/:branchId/message-templates/:kind/:channel/:language/preview',
  right: 'notification.view',
  params: one,
  body: z.strictObject({
    ...wanted,
    /** Left out: the branch's next appointment, or an invented one where there is none. */
    appointmentId: Id.optional(),
  }),
  response: Wording.extend({
    html: z.string().nullable(),
    sms: SmsLength.nullable(),
    /** Whose facts these are; null: invented. */
    appointmentId: Id.nullable(),
  }),
});

export type MessageLanguage = z.infer<typeof MessageLanguage>;
export type Template = z.infer<typeof Template>;
export type TemplateVariable = z.infer<typeof TemplateVariable>;
export type EditTemplate = z.infer<typeof EditTemplate>;
export type SmsLength = z.infer<typeof SmsLength>;
export type TemplatePreview = z.infer<(typeof previewTemplate)['response']>;
