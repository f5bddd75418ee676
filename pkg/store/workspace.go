package store

// Workspace is the wall between those who share a database: one organisation,
// or several that hold the same key. The zero Workspace is refused everywhere.
type Workspace struct{ key string }

// NewWorkspace makes a workspace of the text that names it, 1 to 200
// characters. It is stored as it is, so a secret is hashed before.
func NewWorkspace(key string) (Workspace, error) {
	if err := requireText("The workspace", key, maxName); err != nil {
		return Workspace{}, err
	}
	return Workspace{key: key}, nil
}

func (w Workspace) check() error {
	if w.key == "" {
		return unusable("The workspace is missing.")
	}
	return nil
}
