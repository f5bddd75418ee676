import { css } from '@emotion/css';
import { Alert, Button, Field, Input } from '@grafana/ui';
import { getBackendSrv } from '@grafana/runtime';
import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router-dom-v5-compat';
import { sentenceOf } from '../chrome/sentenceOf.ts';
import { usePageTitle } from '../chrome/usePageTitle.ts';
import { redirectTarget } from './redirectTarget.ts';

export function LoginPage() {
  usePageTitle('Log in');
  const [search] = useSearchParams();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const logIn = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setProblem('');
    try {
      const body = { user, password };
      const options = { showErrorAlert: false, showSuccessAlert: false };
      const { redirectUrl } = await getBackendSrv().post<{ redirectUrl?: string }>('/login', body, options);
      // A full load: the boot data of the page says who is signed in.
      window.location.assign(redirectTarget(search.get('redirectTo') ?? redirectUrl));
    } catch (cause) {
      setProblem(sentenceOf(cause));
      setSending(false);
    }
  };
  return (
    <main className={frame}>
      <h1>Rounds workbench</h1>
      <form onSubmit={(event) => void logIn(event)}>
        {problem && (
          <Alert severity="error" title="Login failed">
            {problem}
          </Alert>
        )}
        <Field label="Email or username" htmlFor="login-user">
          <Input
            id="login-user"
            value={user}
            onChange={(e) => setUser(e.currentTarget.value)}
            autoComplete="username"
            autoFocus
            required
          />
        </Field>
        <Field label="Password" htmlFor="login-password">
          <Input
            id="login-password"
            type="password"
            value={password}
            onChange={(e) => setPassword(e.currentTarget.value)}
            autoComplete="current-password"
            required
          />
        </Field>
        <Button type="submit" disabled={isSending}>
          {isSending ? 'Logging in...' : 'Log in'}
        </Button>
      </form>
    </main>
  );
}

const frame = css({ margin: '10vh auto 0', maxWidth: 360, padding: 24, width: '100%' });
