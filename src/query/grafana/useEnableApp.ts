import { useMutation } from '@tanstack/react-query';
import { enableApp } from '../../api/grafana/enableApp';
import { reloadPage } from '../../api/grafana/reloadPage';

/** Switches the app on or off, and loads the page anew once that is done. */
export const useEnableApp = (jsonData: unknown) =>
  useMutation({ mutationFn: (enabled: boolean) => enableApp(enabled, jsonData), onSuccess: reloadPage });
