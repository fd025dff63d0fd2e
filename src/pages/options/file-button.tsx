interface FileButtonProps {
  label: string;
  onFile(file: File): void;
}

/** A button that lets the reader choose a JSON file; the browser's own speaks the browser's language only. */
export function FileButton({ label, onFile }: FileButtonProps) {
  return (
    <label class="plain pick">
      {label}
      <input
        type="file"
        class="unseen"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
