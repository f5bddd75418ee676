package web

import (
	"maps"
	"net/http"
	"strings"
	"sync"
)

// userStorage keeps what plugins store for a user through usePluginUserStorage, by "<plugin>:<user uid>".
type userStorage struct {
	mu   sync.Mutex
	data map[string]map[string]string
}

func newUserStorage() *userStorage { return &userStorage{data: map[string]map[string]string{}} }

type storageObject struct {
	Metadata struct {
		Name string `json:"name"`
	} `json:"metadata"`
	Spec struct {
		Data map[string]*string `json:"data"`
	} `json:"spec"`
}

func (s *Server) createStorage(w http.ResponseWriter, r *http.Request, who caller) {
	var body storageObject
	if decode(w, r, &body) {
		s.storage.merge(w, who, body.Metadata.Name, body, http.StatusCreated)
	}
}

// patchStorage is a merge patch (RFC 7396): null removes a key.
func (s *Server) patchStorage(w http.ResponseWriter, r *http.Request, who caller) {
	var body storageObject
	if decode(w, r, &body) {
		s.storage.merge(w, who, r.PathValue("name"), body, http.StatusOK)
	}
}

func (s *Server) getStorage(w http.ResponseWriter, r *http.Request, who caller) {
	name := r.PathValue("name")
	s.storage.mu.Lock()
	defer s.storage.mu.Unlock()
	data, ok := s.storage.data[name]
	if !ok || !ownedBy(name, who) {
		answer(w, http.StatusNotFound, map[string]any{"kind": "Status", "status": "Failure", "code": http.StatusNotFound,
			"message": `user-storage.userstorage.grafana.app "` + name + `" not found`})
		return
	}
	answerStorage(w, http.StatusOK, name, data)
}

func (u *userStorage) merge(w http.ResponseWriter, who caller, name string, body storageObject, status int) {
	if !ownedBy(name, who) {
		answer(w, http.StatusForbidden, map[string]any{"kind": "Status", "status": "Failure", "code": http.StatusForbidden})
		return
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	data := maps.Clone(u.data[name])
	if data == nil {
		data = map[string]string{}
	}
	for key, value := range body.Spec.Data {
		if value == nil {
			delete(data, key)
		} else {
			data[key] = *value
		}
	}
	u.data[name] = data
	answerStorage(w, status, name, data)
}

func ownedBy(name string, who caller) bool { return strings.HasSuffix(name, ":"+who.UID) }

func answerStorage(w http.ResponseWriter, status int, name string, data map[string]string) {
	answer(w, status, map[string]any{
		"kind": "UserStorage", "apiVersion": "userstorage.grafana.app/v0alpha1",
		"metadata": map[string]any{"name": name}, "spec": map[string]any{"data": data},
	})
}
