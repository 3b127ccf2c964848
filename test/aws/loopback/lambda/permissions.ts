/** A statement of a function's own policy. */
export interface Permission {
  readonly functionName: string;
  readonly principal: string;
  readonly sourceArn: string | undefined;
}

/** Which services may invoke which functions. */
export class Permissions {
  readonly #permissions = new Map<string, Permission>();

  add(id: string, permission: Permission): void {
    this.#permissions.set(id, permission);
  }

  remove(id: string): void {
    this.#permissions.delete(id);
  }

  mayInvoke(functionArn: string, principal: string, sourceArn: string): boolean {
    const name = functionArn.split(':').at(-1);
    return [...this.#permissions.values()].some(
      (permission) =>
        permission.functionName.split(':').at(-1) === name &&
        permission.principal === principal &&
        (permission.sourceArn === undefined || isLike(permission.sourceArn, sourceArn)),
    );
  }
}

/** ArnLike: `*` stands for anything, `?` for one character. */
function isLike(pattern: string, arn: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(arn);
}
