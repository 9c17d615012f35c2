import type { Kind } from '../message-kinds';

export interface TemplateWords {
  /** Null for an SMS. */
  readonly subject: string | null;
  readonly text: string;
}

interface ClientWords {
  readonly sms: TemplateWords;
  readonly email: TemplateWords;
}

/** The words of one language. Team members are told by e-mail, and so is a receipt. */
export type TemplateSet = {
  readonly [K in Kind]: K extends 'receipt' | `staff-${string}` ? Pick<ClientWords, 'email'> : ClientWords;
};

/** An SMS and an e-mail. */
export const both = (sms: string, subject: string, text: string): ClientWords => ({
  sms: { subject: null, text: sms },
  email: { subject, text },
});

export const mail = (subject: string, text: string): Pick<ClientWords, 'email'> => ({ email: { subject, text } });

/** How every e-mail ends. */
export const closing = '\n\n{{ branchName }}{% if branchPhone != "" %}\n{{ branchPhone }}{% endif %}';
