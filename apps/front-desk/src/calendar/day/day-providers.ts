import type { Provider } from '@angular/core';
import { AppointmentName } from '../block/appointment-name';
import { Finder } from '../finder/finder';
import { BlockKeys } from '../grid/block-keys';
import { BlockTaps } from '../grid/block-taps';
import { CellActions } from '../grid/cell-actions';
import { CellName } from '../grid/cell-name';
import { ColumnFilling } from '../grid/column-filling';
import { DragSession } from '../grid/drag-session';
import { FocusSummons } from '../grid/focus-summons';
import { FreeTaps } from '../grid/free-taps';
import { GhostPointer } from '../grid/ghost-pointer';
import { GridFocus } from '../grid/grid-focus';
import { GridKeys } from '../grid/grid-keys';
import { GridSight } from '../grid/grid-sight';
import { GridStops } from '../grid/grid-stops';
import { GridSurface } from '../grid/grid-surface';
import { GridViewport } from '../grid/grid-viewport';
import { HoverCards } from '../grid/hover-cards';
import { MoveMode } from '../grid/move-mode';
import { MoveSteps } from '../grid/move-steps';
import { OpeningSight } from '../grid/opening-sight';
import { OwnHold } from '../grid/own-hold';
import { PlaceSaid } from '../grid/place-said';
import { PointerGestures } from '../grid/pointer-gestures';
import { RemoteSlides } from '../grid/remote-slides';
import { ShownHours } from '../grid/shown-hours';
import { AlternativesOffered } from '../moves/alternatives-offered';
import { EditPermission } from '../moves/edit-permission';
import { GridMoves } from '../moves/grid-moves';
import { InHand } from '../moves/in-hand';
import { MoveAppointment } from '../moves/move-appointment';
import { MoveWords } from '../moves/move-words';
import { FreePlaces } from '../moves/free-places';
import { NearbyPlaces } from '../moves/nearby-places';
import { PickedUp } from '../moves/picked-up';
import { RefusalPlace } from '../moves/refusal-place';
import { RefusalWords } from '../moves/refusal-words';
import { RefusalWays } from '../moves/refusal-ways';
import { Refusals } from '../moves/refusals';
import { TakenTimes, TakenWords } from '../moves/taken-times';
import { RefuseMove } from '../moves/refuse-move';
import { StandingBack } from '../moves/standing-back';
import { AskCancelReason } from '../status/ask-cancel-reason';
import { BlockMenus } from '../status/block-menus';
import { ChangeAttendance } from '../status/change-attendance';
import { StatusKeys } from '../status/status-keys';
import { StatusActs } from '../status/status-acts';
import { StatusRules } from '../status/status-rules';
import { AskDate } from './ask-date';
import { CalmMotion } from './calm-motion';
import { Centre } from './centre';
import { DayClock } from './day-clock';
import { DayColumns } from './day-columns';
import { DayKeys } from './day-keys';
import { DayLinks } from './day-links';
import { DayTurns } from './day-turns';
import { OpenDay } from './open-day';
import { Pulses } from './pulses';
import { RemoteNews } from './remote-news';
import { RemoteWords } from './remote-words';
import { TeamPager } from './team-pager';
import { ViewOptions } from './view-options';
import { SightKeys } from './sight-keys';

/** Everything that lives as long as the day page. */
export const dayProviders: Provider[] = [
  // The day and how it is looked at
  [Centre, OpenDay, DayClock, DayColumns, ViewOptions, DayLinks, DayTurns, TeamPager, AskDate, DayKeys, SightKeys],
  // The next-free finder, whose panel is loaded when it is first asked for
  [Finder],
  // What colleagues do
  [RemoteNews, RemoteWords, Pulses, RemoteSlides, CalmMotion],
  // The grid: sight, keyboard, pointer
  [
    GridViewport,
    ColumnFilling,
    ShownHours,
    GridSurface,
    GridSight,
    OpeningSight,
    FocusSummons,
    GridStops,
    GridFocus,
    GridKeys,
    BlockKeys,
    StatusKeys,
  ],
  [CellName, CellActions, AppointmentName, GhostPointer, FreeTaps, BlockTaps, HoverCards, PointerGestures, DragSession],
  [MoveMode, MoveSteps, PlaceSaid, OwnHold],
  // Moving
  [InHand, PickedUp, GridMoves, MoveAppointment, MoveWords, EditPermission],
  [RefuseMove, Refusals, RefusalPlace, StandingBack, RefusalWords, AlternativesOffered, NearbyPlaces],
  [TakenTimes, TakenWords, FreePlaces, RefusalWays],
  // Attendance
  [ChangeAttendance, StatusActs, StatusRules, AskCancelReason, BlockMenus],
];
