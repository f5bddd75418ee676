import { useMutation } from '@tanstack/react-query';
import { makeGrafanaToken } from '../../api/grafana/makeGrafanaToken';

/** Makes a token of a service account; the mutation's result is the token, which nobody can read again. */
export const useMakeGrafanaToken = () => useMutation({ mutationFn: () => makeGrafanaToken(Date.now()), gcTime: 0 });
