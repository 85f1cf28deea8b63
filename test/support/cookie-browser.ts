/** A browser without a window: keeps cookies by host, follows redirects, one address at a time. */
export interface CookieBrowser {
  readonly cookies: Map<string, string>;
  /** Asks for an address and follows where it is sent, at most ten times; every address on the way is in `visited`. */
  open(url: string, form?: Readonly<Record<string, string>>): Promise<Response>;
  /** Asks for an address and stays. */
  ask(url: string, form?: Readonly<Record<string, string>>): Promise<Response>;
  readonly visited: string[];
}

/** A fresh browser. */
export function cookieBrowser(): CookieBrowser {
  const cookies = new Map<string, string>();
  const visited: string[] = [];

  async function ask(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    visited.push(url);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { origin } = new URL(url);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie, 'accept-language': 'zh', ...(form && { origin }) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';');
      const cut = pair.indexOf('=');
      const [name, value] = [pair.slice(0, cut), pair.slice(cut + 1)];
      const gone =
        value === '' || rest.some((part) => /max-age=0$|expires=thu, 01 jan 1970/i.test(part.trim()));
      if (gone) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  return {
    cookies,
    visited,
    ask,
    async open(url, form) {
      let response = await ask(url, form);
      for (let step = 0; step < 10; step++) {
        const to = response.headers.get('location');
        if (response.status < 300 || response.status >= 400 || to === null) break;
        response = await ask(new URL(to, visited.at(-1)).href);
      }
      return response;
    },
  };
}
