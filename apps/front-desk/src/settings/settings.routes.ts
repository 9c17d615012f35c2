import type { Routes } from '@angular/router';
import { SettingsPage } from './page/settings-page';

export const settingsRoutes: Routes = [{ path: '', component: SettingsPage }];
