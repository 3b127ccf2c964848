declare module 'validate-web-annotation' {
  export default function validateWebAnnotation(annotation: object): boolean;
}
