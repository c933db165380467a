"""The lists of the window as Qt models: they hold rows and are fed by updates; nothing here paints."""
