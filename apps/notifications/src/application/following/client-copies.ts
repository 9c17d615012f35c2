export interface ClientCopy {
  readonly id: string;
  readonly branchId: string;
  readonly version: number;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly preferredChannel: 'any' | 'sms' | 'email' | 'none';
}

export abstract class ClientCopies {
  /** Joins the running unit of work. False: what is known is as new or newer, and nothing changed. */
  abstract put(client: ClientCopy): Promise<boolean>;
}
