import { CdkMenu, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';

/** The centre on screen; a choice for those who work in several. */
@Component({
  selector: 'ar-branch-switch',
  imports: [CdkMenu, CdkMenuItemRadio, CdkMenuTrigger, TranslocoDirective, Icon],
  templateUrl: './branch-switch.html',
  styleUrl: './branch-switch.css',
})
export class BranchSwitch {
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  /** The window belongs to the branch it was opened in, so it closes; the section shows today of the new branch. */
  protected choose(branchId: string): void {
    if (branchId === this.session.branch()?.id) return;
    this.session.chooseBranch(branchId);
    const [, section = 'day'] = this.router.url.split(/[/?(]/);
    void this.router.navigateByUrl(`/${section}`);
  }
}
