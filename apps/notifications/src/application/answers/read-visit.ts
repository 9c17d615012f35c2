import { UnitOfWork } from '@anteroom/platform-persistence';
import { type AskedVisit, VisitLinks } from './visit-links';

/** What a client sees behind the link. Changes nothing: programs open links too. */
export class ReadVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: VisitLinks,
  ) {}

  /** @throws DomainError `link-expired` */
  async execute(token: string): Promise<AskedVisit> {
    return this.unitOfWork.read(await this.links.scope(), () => this.links.get(token, 'look'));
  }
}
