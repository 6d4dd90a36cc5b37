/** Size of a social card in pixels. */
export const CARD_WIDTH = 800;
export const CARD_HEIGHT = 420;
