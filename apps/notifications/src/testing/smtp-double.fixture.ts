import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly to: string;
  readonly raw: string;
  readonly messageId: string;
}

/** A real SMTP server that keeps what it takes; `answer` may refuse a recipient or break the connection after DATA. */
export class SmtpDouble {
  readonly taken: TakenMail[] = [];
  answer: (to: string) => 'take' | 'refuse' | 'later' | 'cut-after' = () => 'take';
  readonly #server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const answer = this.answer(address);
      if (answer === 'refuse') return done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
      if (answer === 'later') return done(Object.assign(new Error('Come back later'), { responseCode: 451 }));
      done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const raw = Buffer.concat(chunks).toString();
        this.taken.push({ to, raw, messageId: /^message-id: (.+)$/im.exec(raw)?.[1]?.trim() ?? '' });
        if (this.answer(to) === 'cut-after') this.#cut();
        else done();
      });
    },
  });

  /** Every connection breaks, as when a server dies. */
  #cut(): void {
    for (const { _socket: socket } of this.#server.connections as Set<{ _socket: Socket }>) socket.destroy();
  }

  async open(): Promise<string> {
    this.#server.on('error', () => undefined);
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}
