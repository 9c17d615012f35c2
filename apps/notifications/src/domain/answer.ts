/** What clients answer on the page behind a link at once. */
export type TappedAnswer = 'confirm' | 'cancel';

/** What a link was used for; `move` once the appointment has moved. */
export type Answer = TappedAnswer | 'move';
