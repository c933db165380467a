"""Files in and out: articles, sidecars, label files, folders; imports core and no Qt but in `atomic_file`."""
