package sources

import "errors"

// The texts are Grafana's, which shows them to the user as they are.
var (
	// ErrNotFound says that the organisation has no such data source.
	ErrNotFound = errors.New("data source not found")
	// ErrNameExists says that the name is taken in this organisation.
	ErrNameExists = errors.New("data source with the same name already exists")
	// ErrUIDExists says that the uid is taken in this organisation.
	ErrUIDExists = errors.New("data source with the same uid already exists")
	// ErrOldVersion says that somebody else has changed it in the meantime.
	ErrOldVersion = errors.New("trying to update old version of datasource")
)
