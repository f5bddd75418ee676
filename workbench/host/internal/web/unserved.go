package web

import (
	"net/http"
	"sync"
)

// unservedCall is a request for something that the workbench does not serve.
type unservedCall struct {
	Method string `json:"method"`
	Path   string `json:"path"`
	Count  int    `json:"count"`
}

// unserved remembers such requests, in the order of their first time.
type unserved struct {
	mu    sync.Mutex
	calls []unservedCall
}

func (u *unserved) add(method, path string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	for i := range u.calls {
		if u.calls[i].Method == method && u.calls[i].Path == path {
			u.calls[i].Count++
			return
		}
	}
	u.calls = append(u.calls, unservedCall{Method: method, Path: path, Count: 1})
}

func (u *unserved) list() []unservedCall {
	u.mu.Lock()
	defer u.mu.Unlock()
	return append([]unservedCall{}, u.calls...)
}

func (u *unserved) clear() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.calls = nil
}

// notServed answers 501: an index page with 200 would let a missing API look like a working one.
func (s *Server) notServed(w http.ResponseWriter, r *http.Request) {
	s.unserved.add(r.Method, r.URL.Path)
	s.Logger.Warn("not served", "method", r.Method, "path", r.URL.Path)
	message(w, http.StatusNotImplemented, "workbench: not served: "+r.Method+" "+r.URL.Path)
}
