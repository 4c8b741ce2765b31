/** An expression as an action.yml has it for a default. */
export const expression = (text: string): string => `\${{ ${text} }}`;
