import { useCallback } from "react";

interface BlobImageProps {
  blob: Blob;
  alt: string;
  className?: string | undefined;
  onError?: () => void;
}

/** A picture that has no address of its own; it is given one for as long as it is shown. */
export function BlobImage({ blob, alt, className, onError }: BlobImageProps) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(blob);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [blob],
  );
  return <img ref={show} className={className} alt={alt} onError={onError} />;
}
