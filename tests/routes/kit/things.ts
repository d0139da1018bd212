/** What a file in `tests/routes/things/` says of a feature, for the tests of who may do what. */
export interface Things {
  /** Makes one thing of each kind that its routes name, on the first site: ids by the names of the parameters. */
  make(siteId: string): Promise<Record<string, string>>;
  /** What routes take that refuse an empty body before they look for the thing: by the route, as in the policy. */
  bodies?: Readonly<Record<string, unknown>>;
}
