import type { Routes } from '@angular/router';
import { OperationsPage } from './operations-page';

export const operationsRoutes: Routes = [{ path: '', component: OperationsPage }];
