"""A child of the bench: starts the program as a person does and says when it had painted; then it ends."""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    """Run `annotator PATH` with an event loop that ends once the article is painted."""
    from annotator import cli
    from annotator.ui.lean_pyside import import_pyside

    def exec_(*_: object) -> int:
        from PySide6.QtWidgets import QApplication

        from annotator.ui.main_window import MainWindow

        QApplication.processEvents()
        stamps: dict[str, object] = {"window": (time.monotonic(), time.thread_time())}
        (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        while window.workspace.state is None:
            QApplication.processEvents()
        QApplication.processEvents()
        stamps["article"] = (time.monotonic(), time.thread_time())
        stamps["modules"] = [name for name in sys.modules if "." not in name]
        print(json.dumps(stamps), flush=True)
        window.close()
        return 0

    # The program's own first step: after it PySide is there.
    import_pyside()
    from PySide6.QtWidgets import QApplication

    QApplication.exec = exec_  # type: ignore[method-assign]
    sys.exit(cli.main(sys.argv[1:]))


if __name__ == "__main__":
    main()
