package plugin

import (
	"context"
	"mime"
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/resource/httpadapter"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/setup"
)

// CallResource answers pages, editors and scripts.
func (in *Backend) CallResource(ctx context.Context, req *backend.CallResourceRequest, sender backend.CallResourceResponseSender) error {
	caller := in.caller(ctx, identity.Resource, req.PluginContext, identity.ResourceHeaders(req))
	if !isAddress(req.URL) || !isAddress("/"+strings.TrimPrefix(req.Path, "/")) {
		// The SDK's adapter would make a fault of ours of it before anybody is judged.
		at := *req
		at.URL, at.Path = "", ""
		req = &at
	}
	return in.calls.CallResource(context.WithValue(ctx, callerKey{}, caller), req, sender)
}

// isAddress is false for what no address can be read from, such as one with a NUL or a
// lonely %.
func isAddress(text string) bool {
	_, err := url.Parse(text)
	return err == nil
}

// resourceHandler serves the registry's resources. The caller is judged before
// the address, so that nobody learns which addresses exist.
func (in *Backend) resourceHandler() backend.CallResourceHandler {
	mux := http.NewServeMux()
	for _, entry := range resources() {
		mux.Handle(entry.pattern, in.serve(entry))
	}
	return httpadapter.New(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		caller, _ := r.Context().Value(callerKey{}).(access.Caller)
		if !caller.May(access.ReadOwn) {
			in.fail(w, "resource", caller, faults.Refused(caller, access.ReadOwn))
			return
		}
		_, pattern := mux.Handler(r)
		// The mux redirects unclean paths and answers in plain text; here they are unknown.
		if pattern == "" || path.Clean(r.URL.Path) != r.URL.Path {
			in.fail(w, "resource", caller, wire.NotFound())
			return
		}
		mux.ServeHTTP(w, r)
	}))
}

func (in *Backend) serve(entry resource) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		caller, _ := r.Context().Value(callerKey{}).(access.Caller)
		err := func() (err error) {
			defer faults.RecoverAs(&err)
			if !caller.May(entry.act) {
				return faults.Refused(caller, entry.act)
			}
			if err := checkBody(r, entry.limit()); err != nil {
				return err
			}
			return entry.serve(in, caller, w, r)
		}()
		if err != nil {
			in.fail(w, "resource "+entry.pattern, caller, err)
		}
	})
}

// limit is the size of a body, in bytes.
func (r resource) limit() int64 {
	if r.maxBytes == 0 {
		return setup.MaxBytes
	}
	return r.maxBytes
}

// checkBody takes JSON only: a form of another site cannot send it.
func checkBody(r *http.Request, limit int64) error {
	if r.Method != http.MethodPost && r.Method != http.MethodPut {
		return nil
	}
	if r.Body == nil {
		r.Body = http.NoBody
	}
	if r.ContentLength > limit {
		return wire.TooLarge(limit)
	}
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return faults.New(http.StatusUnsupportedMediaType, "The request must be application/json.")
	}
	return nil
}

func (in *Backend) fail(w http.ResponseWriter, what string, caller access.Caller, err error) {
	fault := faults.Of(err, caller)
	in.Journal.Failed(what, caller, fault)
	wire.Write(w, resourceStatus(fault.Status), map[string]string{"error": fault.Sentence})
}

// resourceStatus keeps to the few statuses that pages tell apart.
func resourceStatus(status int) int {
	switch status {
	case http.StatusTooManyRequests, http.StatusGatewayTimeout:
		return http.StatusBadGateway
	default:
		return status
	}
}
