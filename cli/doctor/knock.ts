/** The status of an address of ours, asked without any credentials; null when nobody answers. */
export async function knock(
  url: string,
  { signal, method = 'GET' }: { readonly signal: AbortSignal; readonly method?: 'GET' | 'POST' },
): Promise<number | null> {
  try {
    const response = await fetch(url, { method, redirect: 'manual', signal });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
